package dev.kopru.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.RefusedStartException;
import dev.kopru.finding.Start;
import dev.kopru.fixture.BuiltJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

/** Which jars of the home folder are used, and what is said of the others. */
class JarsOfHomeTests {

    private final MockEnvironment settings = new MockEnvironment();

    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void home() {
        settings.setProperty("kopru.home", home.toString());
    }

    private Path jar(String name) {
        return home.resolve("connectors").resolve(name);
    }

    private static BuiltJar small(String name, String version, String more) {
        return BuiltJar.empty()
                .withClasses(Map.of(
                        "com/example/Small.java",
                        """
                        package com.example;
                        public class Small implements dev.kopru.port.Connector {
                            public String name() { return "%s"; }
                            public int portsVersion() { return %s; }
                            public java.util.Set<dev.kopru.port.Port> ports() {
                                return java.util.EnumSet.of(dev.kopru.port.Port.ORDERS);
                            }
                            %s
                        }
                        """
                                .formatted(name, version, more)))
                .with(BuiltJar.FACTORIES, "dev.kopru.port.Connector=com.example.Small");
    }

    private static BuiltJar small(String name) {
        return small(name, "dev.kopru.port.Port.VERSION", "");
    }

    private void chosen(String name) {
        settings.setProperty("kopru.store.ports.orders", name);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        new JarsCheck().look(new Start(Start.Kind.CHECK, settings), findings::add);
        return findings;
    }

    private List<String> told(Finding.Weight weight) {
        return findings().stream()
                .filter(finding -> finding.weight() == weight)
                .map(finding -> FindingWords.say(finding, Locale.ENGLISH))
                .toList();
    }

    private void isRefused(String words) {
        assertThat(told(Finding.Weight.NOTICE)).as("while nobody has chosen it").contains(words);
        assertThat(told(Finding.Weight.PROBLEM)).isEmpty();
        chosen("small");
        assertThat(told(Finding.Weight.PROBLEM)).as("chosen").contains(words);
        assertThat(Connectors.of(settings).offered())
                .extracting(Connectors.Offered::jar)
                .containsOnly("");
    }

    @Test
    void aJarOffersItsConnectorForThePortsThatItNames() throws IOException {
        small("small").write(jar("small.jar"));

        assertThat(told(Finding.Weight.RIGHT))
                .containsExactly("connectors/small.jar: connector small (the shop's orders)");
        assertThat(told(Finding.Weight.NOTICE)).isEmpty();
        chosen("small");
        Composition composition = Composition.of(settings);
        assertThat(composition.isServed(Port.ORDERS, "small")).isTrue();
        assertThat(composition.isServed(Port.PRODUCTS, "jdbc")).isTrue();
        assertThat(Connectors.of(settings).choices("kopru.store.ports.orders")).containsExactly("small");
        assertThat(Connectors.of(settings).choices("kopru.store.connector")).containsExactly("small");
        assertThat(Connectors.of(settings).choices("kopru.store.ports.products"))
                .isEmpty();
    }

    @Test
    void aJarIsLookedAtAgainOnceItHasChanged() throws IOException {
        small("small").write(jar("small.jar"));
        Connectors first = Connectors.of(settings);
        assertThat(Connectors.of(settings)).isSameAs(first);

        small("smaller").write(jar("small.jar"));

        assertThat(Connectors.of(settings).choices("kopru.store.connector")).containsExactly("smaller");
    }

    @Test
    void filesWithOtherEndingsAndFoldersBelowAreNobodysConnectors() throws IOException {
        small("small").write(jar("small.jar.off"));
        small("small").write(jar("older/small.jar"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aJarBuiltForAnotherVersionOfThePortsIsRefused() throws IOException {
        small("small", "1", "").write(jar("small.jar"));

        isRefused("connectors/small.jar is not used: it is built for version 1 of the ports, and this Köprü speaks"
                + " version 2; get the release of the connector that is built for version 2.");
    }

    @Test
    void theVersionIsWrittenIntoTheClassByTheCompiler() throws IOException {
        byte[] code = small("small").files().get("com/example/Small.class");

        assertThat(new String(code, StandardCharsets.ISO_8859_1)).doesNotContain("VERSION");
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Files.createDirectories(jar(""));
        Files.writeString(jar("small.jar"), "not a jar");
        assertThat(told(Finding.Weight.NOTICE))
                .singleElement()
                .asString()
                .startsWith("connectors/small.jar is not used: it is no jar that can be read (");
        Files.write(
                jar("small.jar"),
                Arrays.copyOf(Files.readAllBytes(small("small").write(home.resolve("x"))), 200));
        chosen("small");
        assertThat(told(Finding.Weight.PROBLEM))
                .singleElement()
                .asString()
                .startsWith("connectors/small.jar is not used: it is no jar that can be read (")
                .doesNotContain(home.toString());
    }

    @Test
    void aLibraryThatIsNoJarIsNamed() throws IOException {
        small("small").with("lib/lines.jar", "not a jar").write(jar("small.jar"));

        assertThat(told(Finding.Weight.NOTICE))
                .singleElement()
                .asString()
                .startsWith("connectors/small.jar is not used: it is no jar that can be read (lib/lines.jar: ");
    }

    /** Whatever lies there, the others are used. */
    @Test
    void aDamagedJarDoesNoHarm() throws IOException {
        byte[] whole = Files.readAllBytes(BuiltJar.acme().write(home.resolve("whole.jar")));
        small("small").write(jar("small.jar"));
        Random random = new Random(20261128);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(jar("acme.jar"), i % 5 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
            Files.setLastModifiedTime(jar("acme.jar"), FileTime.fromMillis(1_000_000L + i));

            Connectors connectors = Connectors.of(settings);

            assertThat(connectors.choices("kopru.store.connector")).contains("small");
            refused += connectors.refusals(settings).size();
        }
        assertThat(refused).isBetween(40, 200);
    }

    @Test
    void aJarWithoutAConnectorIsRefused() throws IOException {
        small("small").with(BuiltJar.FACTORIES, "some.Other=com.example.Small").write(jar("small.jar"));

        isRefused("connectors/small.jar is not used: there is no connector in it (a line dev.kopru.port.Connector is"
                + " expected in META-INF/spring.factories). If it is a library of a connector, it belongs into that"
                + " one's jar, in the folder lib/; if not, remove it.");
    }

    @Test
    void aJarWhoseClassesDoNotFitIsRefused() throws IOException {
        small("small", "dev.kopru.port.Port.VERSION", "Other other = new Other(); static class Other {}")
                .only(name -> !name.endsWith("$Other.class"))
                .write(jar("small.jar"));

        isRefused(
                "connectors/small.jar does not work with this Köprü (ClassNotFoundException: com.example.Small$Other);"
                        + " get a newer release of the connector that fits version 2 of the ports, or remove the jar.");
    }

    @Test
    void aConnectorThatFailsWhenItIsAskedIsRefused() throws IOException {
        small("small\"+ (1 / Integer.parseInt(\"0\")) +\"").write(jar("small.jar"));

        isRefused("connectors/small.jar does not work with this Köprü (ArithmeticException: / by zero); get a newer"
                + " release of the connector that fits version 2 of the ports, or remove the jar.");
    }

    /** As the compiler of Eclipse leaves it where something does not compile, among others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "public dev.kopru.port.Trial tried() { throw new Error(\"Unresolved compilation problem\"); }",
                "public dev.kopru.port.Trial tried() { return null; }",
                "public Small() { throw new AssertionError(\"no licence\"); }",
                "public Small() { new Small(); }"
            })
    void whateverAConnectorThrowsOrLeavesOutStopsNobodyElse(String more) throws IOException {
        small("small", "dev.kopru.port.Port.VERSION", more).write(jar("small.jar"));
        small("other").write(jar("other.jar"));

        assertThat(told(Finding.Weight.NOTICE))
                .singleElement()
                .asString()
                .startsWith("connectors/small.jar does not work with this Köprü (");
        assertThat(Connectors.of(settings).choices("kopru.store.connector")).containsExactly("other");
    }

    @Test
    void aConnectorWithoutANameIsRefused() throws IOException {
        small("small", "dev.kopru.port.Port.VERSION", "")
                .withClasses(
                        Map.of(
                                "com/example/Small.java",
                                """
                        package com.example;
                        public class Small implements dev.kopru.port.Connector {
                            public String name() { return null; }
                            public int portsVersion() { return dev.kopru.port.Port.VERSION; }
                            public java.util.Set<dev.kopru.port.Port> ports() { return null; }
                        }
                        """))
                .write(jar("small.jar"));

        assertThat(told(Finding.Weight.NOTICE))
                .containsExactly(
                        "connectors/small.jar does not work with this Köprü (NullPointerException: name); get a"
                                + " newer release of the connector that fits version 2 of the ports, or remove the jar.");
    }

    @Test
    void aConnectorThatNeverEndsIsNotWaitedForForEver() throws IOException {
        Path hanging = small(
                        "small",
                        "dev.kopru.port.Port.VERSION",
                        "public Small() { while (true) { Thread.interrupted(); java.util.concurrent.locks.LockSupport.parkNanos(60000000000L); } }")
                .write(jar("small.jar"));
        JarCall impatient = new JarCall(Duration.ofMillis(200));

        ConnectorJar read = new JarReading(hanging, "connectors/small.jar", impatient).read();

        assertThat(read.connectors()).isEmpty();
        assertThat(FindingWords.say(Objects.requireNonNull(read.refusal()), Locale.ENGLISH))
                .startsWith("connectors/small.jar does not work with this Köprü (it does not answer);");
    }

    /** A start would fail of it; so a check tells it. */
    @Test
    void aCheckAsksAChosenConnectorForItsClasses() throws IOException {
        small(
                        "small",
                        "dev.kopru.port.Port.VERSION",
                        "public java.util.List<Class<?>> configurations() { throw new Error(\"lost\"); }")
                .write(jar("small.jar"));
        assertThat(told(Finding.Weight.PROBLEM)).isEmpty();

        chosen("small");

        assertThat(told(Finding.Weight.PROBLEM))
                .containsExactly(
                        "connectors/small.jar does not work with this Köprü (Error: lost); get a newer release of the"
                                + " connector that fits version 2 of the ports, or remove the jar.");
    }

    @Test
    void aPortOfWhichAConnectorCannotSayWhetherItServesItIsNotServed() throws IOException {
        String absence = "public java.util.Optional<dev.kopru.port.Absence> absence(dev.kopru.port.Port port,"
                + " org.springframework.core.env.Environment settings) { throw new Error(\"lost\"); }";
        small("small", "dev.kopru.port.Port.VERSION", absence).write(jar("small.jar"));
        chosen("small");

        assertThat(Composition.of(settings).absence(Port.ORDERS))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("PORT_JAR_UNFIT"));
    }

    @Test
    void twoJarsWithOneConnectorAreBothRefused() throws IOException {
        small("small").write(jar("a.jar"));
        small("small").write(jar("b.jar"));

        isRefused("connectors/a.jar is not used: several jars have a connector \"small\" (connectors/a.jar,"
                + " connectors/b.jar); leave only one of them.");
        assertThat(told(Finding.Weight.PROBLEM)).hasSize(2);
    }

    @Test
    void aJarCannotTakeTheNameOfKoprusOwnConnector() throws IOException {
        small("jdbc").write(jar("jdbc.jar"));

        assertThat(told(Finding.Weight.NOTICE))
                .containsExactly("connectors/jdbc.jar is not used: \"jdbc\" is the name of Köprü's own connector; get a"
                        + " release of it with another name, or remove the jar.");
        assertThat(told(Finding.Weight.PROBLEM)).isEmpty();
        assertThat(Composition.of(settings).isServed(Port.ORDERS, "jdbc")).isTrue();
    }

    @Test
    void aConnectorIsCalledAsSettingsCanSayIt() throws IOException {
        small("none").write(jar("none.jar"));
        small("Büyük").write(jar("large.jar"));

        assertThat(told(Finding.Weight.NOTICE)).hasSize(2).allSatisfy(told -> assertThat(told)
                .contains("its connector cannot be called \""));
    }

    @Test
    void aConnectorWithoutPortsIsRefused() throws IOException {
        small("small", "dev.kopru.port.Port.VERSION", "")
                .withClasses(
                        Map.of(
                                "com/example/Small.java",
                                """
                        package com.example;
                        public class Small implements dev.kopru.port.Connector {
                            public String name() { return "small"; }
                            public int portsVersion() { return dev.kopru.port.Port.VERSION; }
                            public java.util.Set<dev.kopru.port.Port> ports() { return java.util.Set.of(); }
                        }
                        """))
                .write(jar("small.jar"));

        isRefused("connectors/small.jar is not used: its connector small offers no port. Tell whoever wrote it.");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Files.createDirectories(jar(""));
        Files.createSymbolicLink(jar("small.jar"), small("small").write(home.resolve("elsewhere.jar")));

        isRefused("connectors/small.jar is not used: it is a symbolic link; put the file itself into this folder.");
    }

    @Test
    void aFolderThatIsCalledLikeAJarIsTold() throws IOException {
        Files.createDirectories(jar("small.jar"));

        isRefused("connectors/small.jar is not used: it is no file; give it another name, or remove it.");
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws IOException {
        Files.createFile(home.resolve("connectors"));

        isRefused(home.resolve("connectors") + " is no folder; the jars of connectors lie in a folder of that name."
                + " Give the file another name, or remove it.");
    }

    @Test
    void whatCannotBeReadIsToldWithTheUser() throws IOException {
        small("small").write(jar("small.jar"));
        Files.setPosixFilePermissions(jar("small.jar"), PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(jar("small.jar")), "this user may read everything");

        isRefused("connectors/small.jar is not used: the user \"" + System.getProperty("user.name")
                + "\", as whom Köprü runs, cannot read it; give it the right to.");
    }

    @Test
    void whatOthersMayWriteIsTold() throws IOException {
        small("small").write(jar("small.jar"));
        Files.setPosixFilePermissions(jar("small.jar"), PosixFilePermissions.fromString("rw-rw-r--"));
        Files.setPosixFilePermissions(jar(""), PosixFilePermissions.fromString("rwxr-xrwx"));

        assertThat(told(Finding.Weight.NOTICE)).hasSize(2).allSatisfy(told -> assertThat(told)
                .contains("can be written by other users too"));
    }

    @Test
    void aStartWithARefusedJarThatSomebodyChoseIsRefused() throws IOException {
        small("small", "1", "").write(jar("small.jar"));

        start().close();
        assertThatThrownBy(() -> start("--kopru.store.connector=small"))
                .isInstanceOf(RefusedStartException.class)
                .hasMessageContaining("connectors/small.jar is not used: it is built for version 1 of the ports");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(Stream.of("--kopru.home=" + home), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** A service without anything. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Test
    void classesThatDoNotFitAreToldAtTheStartByTheNameOfTheJar() throws IOException {
        small(
                        "small",
                        "dev.kopru.port.Port.VERSION",
                        """
                        public java.util.List<Class<?>> configurations() { return java.util.List.of(Beans.class); }
                        static class Missing {}
                        static class Beans {
                            @org.springframework.context.annotation.Bean Missing missing() { return new Missing(); }
                        }
                        """)
                .only(name -> !name.endsWith("$Missing.class"))
                .write(jar("small.jar"));

        assertThat(saidByAStartThatFails())
                .contains("Köprü could not be started:")
                .contains("connectors/small.jar does not work with this Köprü (ClassNotFoundException:"
                        + " com.example.Small$Missing); get a newer release")
                .doesNotContain("\tat ");
    }

    private String saidByAStartThatFails() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream screen = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> start("--kopru.store.connector=small", "--kopru.language=en"))
                    .isNotNull();
        } finally {
            System.setOut(screen);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBeanOfAJarThatThrowsIsToldAtTheStartByTheNameOfTheJar() throws IOException {
        small(
                        "small",
                        "dev.kopru.port.Port.VERSION",
                        """
                        public java.util.List<Class<?>> configurations() { return java.util.List.of(Beans.class); }
                        static class Beans {
                            @org.springframework.context.annotation.Bean Object licence() {
                                return Integer.valueOf("no licence");
                            }
                        }
                        """)
                .write(jar("small.jar"));

        assertThat(saidByAStartThatFails())
                .contains("Köprü could not be started:")
                .contains(
                        "connectors/small.jar ended the start: NumberFormatException: For input string: \"no licence\","
                                + " at com.example.Small$Beans.licence:")
                .doesNotContain("\tat ");
    }
}
