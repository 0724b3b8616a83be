package dev.kopru.stockcard;

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
        classes = CardJobConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "kopru.home=${test.home:target}/card-tests",
            "kopru.demo=false",
            "kopru.timers.enabled=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=card-tests",
            "kopru.stockcard.chunk-size=20",
            "kopru.stockcard.images.chunk-size=5",
            "kopru.patience.first-pause=2ms"
        })
@ContextConfiguration(initializers = FreshSchemas.class)
@interface CardJobTest {}
