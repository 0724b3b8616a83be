package dev.kopru;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;

/** The arrows between the packages: what may know what. Jobs and connectors are found, not listed. */
@AnalyzeClasses(packages = "dev.kopru", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "dev.kopru.";
    private static final String CONNECTORS = "dev.kopru.connector..";
    private static final String[] FACES = {
        "dev.kopru.admin..", "dev.kopru.desk..", "dev.kopru.command..", "dev.kopru.schedule.."
    };
    /** What a port's own package is divided into; every other package below a port is a connector. */
    private static final Set<String> OF_PORTS = Set.of("document", "media", "order");

    private static final int MOST_FILES = 40;

    @ArchTest
    static final ArchRule thereAreNoCircles =
            slices().matching("dev.kopru.(**)").should().beFreeOfCycles();

    @ArchTest
    static void noTwoTypesHaveOneName(JavaClasses classes) {
        Map<String, Long> names =
                topLevel(classes).collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        names.remove("package-info");
        assertThat(names).allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
    }

    @ArchTest
    static void noPackageIsTooLargeToBeSeenAtOnce(JavaClasses classes) {
        Map<String, Long> sizes =
                topLevel(classes).collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    @ArchTest
    static final ArchRule aRecordKnowsNothing = classes()
            .that()
            .resideInAPackage("dev.kopru.record")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kopru.record", "dev.kopru.text", "java..", "org..", "tools.jackson..");

    @ArchTest
    static void theCoreKnowsNoJobNoFaceAndNoNeighbour(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage("dev.kopru.run..", "dev.kopru.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(
                        jobs(classes),
                        FACES,
                        "dev.kopru.retry..",
                        "dev.kopru.notice..",
                        "dev.kopru.csv..",
                        "dev.kopru.recipe..",
                        CONNECTORS))
                .check(classes);
    }

    @ArchTest
    static void theRecipeKnowsNoJobNoFaceAndNoConnector(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("dev.kopru.recipe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(and(jobs(classes), FACES), connectors(classes)))
                .check(classes);
    }

    @ArchTest
    static void retriesKnowOnlyTheCore(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("dev.kopru.retry..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(jobs(classes), FACES, "dev.kopru.recipe..", "dev.kopru.notice..", CONNECTORS))
                .check(classes);
    }

    @ArchTest
    static void filesKnowRecordsRetriesAndNoticesOnly(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("dev.kopru.csv..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(jobs(classes), FACES, "dev.kopru.recipe..", "dev.kopru.run..", CONNECTORS))
                .check(classes);
    }

    @ArchTest
    static final ArchRule noticesKnowOnlyTheCore = classes()
            .that()
            .resideInAPackage("dev.kopru.notice..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.notice..",
                    "dev.kopru.record..",
                    "dev.kopru.run..",
                    "dev.kopru.pruning..",
                    "java..",
                    "org..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule pruningKnowsOnlyTheCore = classes()
            .that()
            .resideInAPackage("dev.kopru.pruning..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kopru.pruning..", "dev.kopru.setting..", "dev.kopru.run..", "java..", "org..");

    @ArchTest
    static final ArchRule whatJobsShareOfUnitsKnowsNoJobAndNoNeighbour = classes()
            .that()
            .resideInAPackage("dev.kopru.unit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.unit..",
                    "dev.kopru.setting..",
                    "dev.kopru.record..",
                    "dev.kopru.csv..",
                    "java..",
                    "org..");

    @ArchTest
    static final ArchRule theScheduleKnowsOnlyTheCore = classes()
            .that()
            .resideInAPackage("dev.kopru.schedule..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kopru.schedule..", "dev.kopru.run..", "dev.kopru.record..", "java..", "org..");

    @ArchTest
    static void alertsKnowNoJobAndNoConnector(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("dev.kopru.alert..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(jobs(classes), CONNECTORS, "dev.kopru.admin..", "dev.kopru.desk.."))
                .check(classes);
    }

    @ArchTest
    static void aJobKnowsPortsAndNoConnector(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage(jobs(classes))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(
                        and(connectors(classes), FACES),
                        "dev.kopru.connector.sql..",
                        "dev.kopru.connector.http..",
                        "dev.kopru.database..",
                        "dev.kopru.demo.."))
                .check(classes);
    }

    @ArchTest
    static final ArchRule whoeverShowsAStatementReadsWhatIsPublishedOnly = noClasses()
            .that()
            .resideInAnyPackage("dev.kopru.statement.access..", "dev.kopru.statement.document..", "dev.kopru.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONNECTORS, "dev.kopru.statement.snapshot..");

    @ArchTest
    static void theApiKnowsNoConnectorAndOnlyPublishedStatementsOfTheJobs(JavaClasses classes) {
        String[] others = Arrays.stream(jobs(classes))
                .filter(job -> !job.equals(ROOT + "statement.."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.kopru.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(others, CONNECTORS, "dev.kopru.database..", "dev.kopru.demo.."))
                .check(classes);
    }

    @ArchTest
    static final ArchRule nobodyKnowsThePages = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kopru.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kopru.desk..");

    @ArchTest
    static final ArchRule theEmbeddedServerKnowsNothingOfWhatItServes = classes()
            .that()
            .resideInAPackage("dev.kopru.database.server")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kopru.database.server", "dev.kopru.text", "java..", "javax..", "org..", "ch..");

    @ArchTest
    static void noJobKnowsAnother(JavaClasses classes) {
        String[] jobs = jobs(classes);
        assertThat(jobs).hasSizeGreaterThanOrEqualTo(4);
        for (String job : jobs) {
            String[] others =
                    Arrays.stream(jobs).filter(other -> !other.equals(job)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(job)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
        }
    }

    /** The example of a job in the tests is found as those of the product are, and may know what they may know. */
    @ArchTest
    static void aFifthJobIsFoundAndKnowsNoOtherNoFaceAndNoConnector(JavaClasses classes) {
        JavaClasses fifth = new ClassFileImporter().importPackages(ROOT + "pricelist");
        assertThat(jobs(fifth)).containsExactly(ROOT + "pricelist..");
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Tests")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(and(connectors(classes), FACES), jobs(classes)))
                .check(fifth);
    }

    @ArchTest
    static void aConnectorKnowsItsOwnPortOnly(JavaClasses classes) {
        for (String side : new String[] {"store", "accounting"}) {
            String other = side.equals("store") ? "accounting" : "store";
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "connector." + side + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(and(
                            jobs(classes),
                            ROOT + "connector." + other + "..",
                            "dev.kopru.retry..",
                            "dev.kopru.notice..",
                            "dev.kopru.recipe.."))
                    .check(classes);
        }
    }

    /** Where a builder asks for each value by its name, no neighbour is taken for another. */
    @ArchTest
    static void whatCanBeBuiltByNamesIsNotBuiltByPlaces(JavaClasses classes) {
        Set<String> named = classes.stream()
                .filter(type -> type.tryGetMethod("stagedBuilder").isPresent())
                .map(builder -> builder.getName().replaceFirst("Builder$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(10);
        noClasses()
                .should()
                .callConstructorWhere(describe(
                        "it is not the builder's",
                        call -> named.contains(call.getTargetOwner().getName())
                                && !call.getOriginOwner()
                                        .getName()
                                        .startsWith(call.getTargetOwner().getName() + "Builder")))
                .check(classes);
    }

    /** A job's package is where a bean is the job. */
    private static String[] jobs(JavaClasses classes) {
        Set<String> jobs = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaMethod method : type.getMethods()) {
                if (method.getRawReturnType().isEquivalentTo(Job.class) && method.isAnnotatedWith(Bean.class)) {
                    jobs.add(ROOT + first(type.getPackageName().substring(ROOT.length())) + "..");
                }
            }
        }
        return jobs.toArray(String[]::new);
    }

    /** A connector's package stands below the package of its port. */
    private static String[] connectors(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.matches("dev\\.kopru\\.connector\\.(store|accounting)\\..+"))
                .filter(name -> !OF_PORTS.contains(first(name.split("\\.(store|accounting)\\.", 2)[1])))
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<JavaClass> topLevel(JavaClasses classes) {
        return classes.stream().filter(JavaClass::isTopLevelClass);
    }

    private static String first(String path) {
        return path.split("\\.", 2)[0];
    }

    private static String[] and(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String[] and(String[] some, String[] faces, String... more) {
        return and(and(some, faces), more);
    }
}
