package mingjian.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// A name says what a thing is to its reader.
@AnalyzeClasses(packages = "mingjian", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {
  @ArchTest
  static final ArchRule no_class_hides_behind_an_empty_word =
      noClasses().should().haveSimpleNameEndingWith("Impl")
          .orShould().haveSimpleNameEndingWith("Manager")
          .orShould().haveSimpleNameEndingWith("Helper")
          .orShould().haveSimpleNameEndingWith("Util")
          .orShould().haveSimpleNameEndingWith("Utils")
          .orShould().haveSimpleNameEndingWith("DTO")
          .orShould().haveSimpleNameStartingWith("Abstract");
}
