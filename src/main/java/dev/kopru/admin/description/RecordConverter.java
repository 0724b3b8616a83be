package dev.kopru.admin.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Says of the fields of records which are always there and which can be null: what Java says of them already. Fields that a
 * request may leave out say so themselves.
 */
class RecordConverter implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = raw(type);
        if (resolved != null && raw != null && raw.isRecord()) {
            Schema model = model(resolved, context);
            if (model != null && model.getProperties() != null && model.getRequired() == null) {
                amend(raw, model);
            }
        }
        return resolved;
    }

    private static @Nullable Class<?> raw(AnnotatedType type) {
        if (type.getType() instanceof com.fasterxml.jackson.databind.JavaType known) {
            return known.getRawClass();
        }
        return ResolvableType.forType(type.getType()).resolve();
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable Schema model(Schema resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void amend(Class<?> form, Schema model) {
        Map<String, Schema> properties = model.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : form.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
                property = ProblemSchemas.typed("object").description(property.getDescription());
                properties.put(component.getName(), property);
            }
            boolean canBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (canBeNull && !isLeftOutWhenNull(component)) {
                properties.put(component.getName(), nullable(property));
            }
            if (!isLeftOutWhenNull(component) && !mayBeLeftOut(component)) {
                required.add(component.getName());
            }
        }
        model.setRequired(required);
    }

    private static boolean isLeftOutWhenNull(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static boolean mayBeLeftOut(RecordComponent component) {
        io.swagger.v3.oas.annotations.media.Schema said =
                component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null
                && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema nullable(Schema property) {
        if (property.get$ref() != null) {
            Schema either = new JsonSchema();
            either.setDescription(property.getDescription());
            property.setDescription(null);
            either.setOneOf(List.of(property, ProblemSchemas.typed(NULL)));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes() == null ? Set.of() : property.getTypes());
        if (property.getType() != null) {
            types.add(property.getType());
        }
        types.add(NULL);
        property.setTypes(types);
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<Object> words = new ArrayList<>(property.getEnum());
            words.add(null);
            property.setEnum(words);
        }
        return property;
    }
}
