package mingjian.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;

/// Decisions and folds give the same answer whenever and wherever they run.
@AnalyzeClasses(
    packages = {"mingjian.events", "mingjian.command", "mingjian.query"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class PureSidesTest {
  @ArchTest
  static final ArchRule nobody_reads_the_clock =
      noClasses().should().callMethod(Instant.class, "now")
          .orShould().callMethod(LocalDate.class, "now")
          .orShould().callMethod(LocalDateTime.class, "now")
          .orShould().callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nobody_throws_dice =
      noClasses().should().callMethod(UUID.class, "randomUUID").orShould().dependOnClassesThat().areAssignableTo(Random.class);

  @ArchTest
  static final ArchRule nobody_prints =
      noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
