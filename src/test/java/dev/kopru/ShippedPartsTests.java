package dev.kopru;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.store.Media;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.Statements;
import dev.kopru.connector.store.Store;
import dev.kopru.port.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.AntPathMatcher;

/** What is built for whoever writes a connector elsewhere: the ports, and the contracts that are tested. */
class ShippedPartsTests {

    private static final List<Class<?>> PORTS = List.of(
            Store.class,
            Products.class,
            Media.class,
            ShopStock.class,
            Statements.class,
            Accounting.class,
            StockCatalogue.class,
            StockLevels.class,
            Ledger.class);

    private static final Pattern INCLUDE = Pattern.compile("<include>(.*?)</include>");

    private static final Collection<JavaClass> PACKED_PORTS = classes("ports", "target/classes");
    private static final Collection<JavaClass> CONTRACTS = classes("contracts", "target/test-classes");

    @Test
    void thePortsNeedNothingElseOfKopru() {
        assertThat(names(PACKED_PORTS)).hasSizeGreaterThan(100);
        assertThat(neededBy(PACKED_PORTS)).isSubsetOf(names(PACKED_PORTS));
    }

    @Test
    void theContractsNeedThePortsOnly() {
        Set<String> there = new TreeSet<>(names(PACKED_PORTS));
        there.addAll(names(CONTRACTS));

        assertThat(neededBy(CONTRACTS)).isSubsetOf(there);
    }

    @Test
    void everyPortHasAContractThatAnybodyMayDeriveFrom() {
        assertThat(PORTS).hasSameSizeAs(Port.values()).allSatisfy(port -> assertThat(CONTRACTS)
                .filteredOn(type -> type.getName().equals(port.getName() + "ContractTests"))
                .singleElement()
                .satisfies(
                        type -> assertThat(type.getModifiers()).contains(JavaModifier.PUBLIC, JavaModifier.ABSTRACT)));
    }

    private static Set<String> names(Collection<JavaClass> classes) {
        return classes.stream().map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> neededBy(Collection<JavaClass> classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("dev.kopru."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that the build packs together, each of its lines at least one. */
    private static Collection<JavaClass> classes(String execution, String folder) {
        Path root = Path.of(folder);
        try (Stream<Path> all = Files.walk(root.resolve("dev/kopru"))) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".class")).toList();
            Set<Path> packed = new TreeSet<>();
            for (String include : includes(execution)) {
                List<Path> matching = files.stream()
                        .filter(file -> new AntPathMatcher()
                                .match(include, root.relativize(file).toString()))
                        .toList();
                assertThat(include.startsWith("dev/") ? matching : files)
                        .as(include)
                        .isNotEmpty();
                packed.addAll(matching);
            }
            return List.copyOf(new ClassFileImporter().importPaths(packed));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> includes(String execution) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        int begin = pom.indexOf("<id>" + execution + "</id>");
        assertThat(begin).as(execution).isPositive();
        return INCLUDE.matcher(pom.substring(begin, pom.indexOf("</execution>", begin)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
