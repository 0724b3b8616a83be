package dev.kopru.order;

import dev.kopru.fixture.FreshSchemas;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service without web and timers, on schemas of its own; all classes that carry this share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OrderJobConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "kopru.home=${test.home:target}/order-tests",
            "kopru.demo=false",
            "kopru.timers.enabled=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=order-tests",
            "kopru.order.chunk-size=100",
            "kopru.units.sale-units[0].card=VIDA",
            "kopru.units.sale-units[0].unit=koli",
            "kopru.patience.first-pause=2ms"
        })
@ContextConfiguration(initializers = FreshSchemas.class)
@interface OrderJobTest {}
