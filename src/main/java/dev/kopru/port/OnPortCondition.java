package dev.kopru.port;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks who serves a port before its beans are made. */
class OnPortCondition implements Condition {

    private static final String KEPT = Composition.class.getName();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var wanted = metadata.getAnnotations().get(OnPort.class);
        String connector = wanted.getString("connector");
        Composition composition = composition(context);
        return Arrays.stream(wanted.getEnumArray("value", Port.class))
                .anyMatch(port -> composition.isServed(port, connector));
    }

    /** Folders are looked at once for all conditions. */
    static Composition composition(ConditionContext context) {
        ConfigurableListableBeanFactory factory = Objects.requireNonNull(context.getBeanFactory());
        if (factory.getSingleton(KEPT) instanceof Composition known) {
            return known;
        }
        Composition composition = Composition.of(context.getEnvironment());
        factory.registerSingleton(KEPT, composition);
        return composition;
    }
}
