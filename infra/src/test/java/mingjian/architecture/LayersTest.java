package mingjian.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may import whom. Each field is a sentence.
@AnalyzeClasses(packages = "mingjian", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule the_language_knows_the_jdk_only =
      classes().that().resideInAPackage("mingjian.events..")
          .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "mingjian.events.."));

  @ArchTest
  static final ArchRule decisions_know_the_language_and_the_jdk_only =
      classes().that().resideInAPackage("mingjian.command..").and().resideOutsideOfPackage("mingjian.command.axon..")
          .should().onlyDependOnClassesThat(resideInAnyPackage(
              "java..", "org.jspecify..", "mingjian.events..", "mingjian.command.."));

  @ArchTest
  static final ArchRule decisions_do_not_know_the_socket =
      noClasses().that().resideInAPackage("mingjian.command..").and().resideOutsideOfPackage("mingjian.command.axon..")
          .should().dependOnClassesThat().resideInAPackage("mingjian.command.axon..");

  @ArchTest
  static final ArchRule views_know_the_language_and_the_jdk_only =
      classes().that().resideInAPackage("mingjian.query..").and().resideOutsideOfPackage("mingjian.query.axon..")
          .should().onlyDependOnClassesThat(resideInAnyPackage(
              "java..", "org.jspecify..", "mingjian.events..", "mingjian.query.."));

  @ArchTest
  static final ArchRule no_view_knows_another =
      slices().matching("mingjian.query.(*)..").should().notDependOnEachOther()
          .ignoreDependency(resideInAnyPackage("mingjian.query.axon.."), resideInAnyPackage("mingjian.query.."));

  @ArchTest
  static final ArchRule only_packages_named_axon_know_axon =
      noClasses().that(resideOutsideOfPackages("..axon.."))
          .should().dependOnClassesThat().resideInAPackage("org.axonframework..");

  @ArchTest
  static final ArchRule spring_lives_in_infra =
      noClasses().that().resideOutsideOfPackage("mingjian.infra..")
          .should().dependOnClassesThat().resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule nobody_knows_infra =
      noClasses().that().resideOutsideOfPackage("mingjian.infra..")
          .should().dependOnClassesThat().resideInAPackage("mingjian.infra..");

  @ArchTest
  static final ArchRule the_log_port_knows_no_sql =
      noClasses().that().haveSimpleName("EventLog").or().haveSimpleName("NewCommit").or().haveSimpleName("StoredEvent")
          .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..", "org.axonframework..");
}
