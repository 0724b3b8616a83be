package dev.kopru.connector.absent;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.store.Media;
import dev.kopru.connector.store.Products;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.Statements;
import dev.kopru.connector.store.Store;
import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Puts a stand-in where no connector has made a port's bean, so that the service and its pages are there without it. The
 * jobs that need the port are not available, and never reach it.
 */
@Component
class AbsentPorts implements BeanDefinitionRegistryPostProcessor {

    private static final Map<Port, Class<?>> TYPES = Map.of(
            Port.ORDERS, Store.class,
            Port.PRODUCTS, Products.class,
            Port.MEDIA, Media.class,
            Port.SHOP_STOCK, ShopStock.class,
            Port.STATEMENTS, Statements.class,
            Port.POSTING, Accounting.class,
            Port.CATALOGUE, StockCatalogue.class,
            Port.STOCK_LEVELS, StockLevels.class,
            Port.LEDGER, Ledger.class);

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
        TYPES.forEach((port, type) -> {
            if (beans.getBeanNamesForType(type, true, false).length == 0) {
                requireNobody(port, type, beans);
                registry.registerBeanDefinition(
                        "absent-" + port.side() + "-" + port.word(), standIn(port, type, beans));
            }
        });
    }

    /** @throws RefusedStartException where a connector was to serve it */
    private static void requireNobody(Port port, Class<?> type, ConfigurableListableBeanFactory beans) {
        Composition composition = beans.getBeanProvider(Composition.class).getIfAvailable();
        if (composition != null && composition.absence(port).isEmpty()) {
            throw RefusedStartException.because(List.of(Finding.problem(
                    "connector-without-bean", composition.connector(port), "@" + port.key(), type.getName())));
        }
    }

    private static <T> RootBeanDefinition standIn(Port port, Class<T> type, ConfigurableListableBeanFactory beans) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(type);
        definition.setInstanceSupplier(() -> type.cast(AbsentPort.of(port, type, beans.getBean(Environment.class))));
        return definition;
    }
}
