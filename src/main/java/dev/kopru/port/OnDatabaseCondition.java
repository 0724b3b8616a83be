package dev.kopru.port;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks whether a side has a database at all. */
class OnDatabaseCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String side = metadata.getAnnotations().get(OnDatabase.class).getString("value");
        return OnPortCondition.composition(context).hasDatabase(side);
    }
}
