package dev.kopru;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** The arrows between the packages: what may know what. */
@AnalyzeClasses(packages = "dev.kopru", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String CONNECTORS = "dev.kopru.connector..";
    private static final String ORDER = "dev.kopru.order..";
    private static final String STOCKCARD = "dev.kopru.stockcard..";
    private static final String INVENTORY = "dev.kopru.inventory..";
    private static final String STATEMENT = "dev.kopru.statement..";
    private static final String[] JOBS = {ORDER, STOCKCARD, INVENTORY, STATEMENT};

    @ArchTest
    static final ArchRule thereAreNoCircles =
            slices().matching("dev.kopru.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreKnowsNoJobAndNoNeighbour = noClasses()
            .that()
            .resideInAPackage("dev.kopru.job")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ORDER,
                    STOCKCARD,
                    INVENTORY,
                    STATEMENT,
                    "dev.kopru.retry..",
                    "dev.kopru.notice..",
                    "dev.kopru.csv..",
                    "dev.kopru.schedule..",
                    "dev.kopru.admin..",
                    "dev.kopru.command..",
                    CONNECTORS);

    @ArchTest
    static final ArchRule retriesKnowOnlyTheCore = noClasses()
            .that()
            .resideInAPackage("dev.kopru.retry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ORDER,
                    STOCKCARD,
                    INVENTORY,
                    STATEMENT,
                    "dev.kopru.notice..",
                    "dev.kopru.schedule..",
                    "dev.kopru.admin..",
                    "dev.kopru.command..",
                    CONNECTORS);

    @ArchTest
    static final ArchRule filesKnowTheCoreAndNoticesOnly = noClasses()
            .that()
            .resideInAPackage("dev.kopru.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ORDER,
                    STOCKCARD,
                    INVENTORY,
                    STATEMENT,
                    "dev.kopru.schedule..",
                    "dev.kopru.admin..",
                    "dev.kopru.command..",
                    CONNECTORS);

    @ArchTest
    static final ArchRule noticesKnowOnlyTheCore = classes()
            .that()
            .resideInAPackage("dev.kopru.notice..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.notice..",
                    "dev.kopru.job..",
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
            .resideInAnyPackage("dev.kopru.pruning..", "dev.kopru.setting..", "dev.kopru.job..", "java..", "org..");

    @ArchTest
    static final ArchRule whatJobsShareOfUnitsKnowsNoJobAndNoNeighbour = classes()
            .that()
            .resideInAPackage("dev.kopru.unit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.unit..", "dev.kopru.setting..", "dev.kopru.job..", "dev.kopru.csv..", "java..", "org..");

    @ArchTest
    static final ArchRule theScheduleKnowsOnlyTheCore = classes()
            .that()
            .resideInAPackage("dev.kopru.schedule..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kopru.schedule..", "dev.kopru.job..", "java..", "org..");

    @ArchTest
    static final ArchRule alertsKnowNoJobAndNoConnector = noClasses()
            .that()
            .resideInAPackage("dev.kopru.alert..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ORDER, STOCKCARD, INVENTORY, STATEMENT, CONNECTORS, "dev.kopru.admin..", "dev.kopru.desk..");

    @ArchTest
    static final ArchRule aJobKnowsPortsAndNoConnector = noClasses()
            .that()
            .resideInAnyPackage(JOBS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.connector.sql..",
                    "dev.kopru.connector.store.jdbc..",
                    "dev.kopru.connector.accounting.jdbc..",
                    "dev.kopru.admin..",
                    "dev.kopru.schedule..",
                    "dev.kopru.command..",
                    "dev.kopru.database..",
                    "dev.kopru.demo..");

    @ArchTest
    static final ArchRule whoeverShowsAStatementReadsTheSnapshotOnly = noClasses()
            .that()
            .resideInAnyPackage("dev.kopru.statement.access..", "dev.kopru.statement.document..", "dev.kopru.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kopru.connector..");

    @ArchTest
    static final ArchRule theAdminPagesKnowNoJobAndNoConnector = noClasses()
            .that()
            .resideInAPackage("dev.kopru.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ORDER, STOCKCARD, INVENTORY, CONNECTORS, "dev.kopru.database..", "dev.kopru.demo..");

    @ArchTest
    static final ArchRule nobodyKnowsThePages = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kopru.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kopru.desk..");

    @ArchTest
    static void noJobKnowsAnother(JavaClasses classes) {
        for (String job : JOBS) {
            String[] others =
                    Arrays.stream(JOBS).filter(other -> !other.equals(job)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(job)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule aStoreConnectorKnowsItsOwnPortOnly = noClasses()
            .that()
            .resideInAPackage("dev.kopru.connector.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.connector.accounting..",
                    ORDER,
                    STOCKCARD,
                    INVENTORY,
                    STATEMENT,
                    "dev.kopru.retry..",
                    "dev.kopru.notice..");

    @ArchTest
    static final ArchRule anAccountingConnectorKnowsItsOwnPortOnly = noClasses()
            .that()
            .resideInAPackage("dev.kopru.connector.accounting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kopru.connector.store..",
                    ORDER,
                    STOCKCARD,
                    STATEMENT,
                    "dev.kopru.retry..",
                    "dev.kopru.notice..");
}
