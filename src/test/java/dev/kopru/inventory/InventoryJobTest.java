package dev.kopru.inventory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service without web and timers, on schemas of its own; all classes that carry this share it. Nothing is
 * committed late here, so changes are not read twice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = InventoryJobConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "kopru.home=${test.home:target}/inventory-tests",
            "kopru.demo=false",
            "kopru.timers.enabled=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=inventory-tests",
            "kopru.inventory.chunk-size=20",
            "kopru.inventory.overlap=0s",
            "kopru.inventory.safety-buffer.cards[0].of=HELD",
            "kopru.inventory.safety-buffer.cards[0].quantity=3",
            "kopru.patience.first-pause=2ms"
        })
@ContextConfiguration(initializers = InventoryJobConfiguration.FreshSchemas.class)
@interface InventoryJobTest {}
