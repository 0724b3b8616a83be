package dev.kopru.admin.description;

import dev.kopru.retry.PayloadForm;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Describes what a rejected record's payload may be: a choice among the jobs', and of each job a choice by type. */
class PayloadSchemas {

    static final String PAYLOAD = "Payload";
    private static final String TYPE = "type";

    private final List<PayloadForm> forms;

    PayloadSchemas(List<PayloadForm> forms) {
        this.forms = forms;
    }

    void addTo(Components components) {
        Schema<?> all = new JsonSchema();
        all.setDescription(
                "A rejected record as its job reads it. Its type and what tells the record from others stay as"
                        + " they are; fields that are not listed are refused.");
        RecordSchemas records = new RecordSchemas(components);
        for (PayloadForm form :
                forms.stream().sorted(Comparator.comparing(PayloadForm::job)).toList()) {
            all.addAnyOfItem(ofJob(form, records, components));
        }
        components.addSchemas(PAYLOAD, all);
    }

    private static Schema<?> ofJob(PayloadForm form, RecordSchemas records, Components components) {
        Schema<?> job = new JsonSchema();
        job.setDescription("Payloads of " + form.job());
        Discriminator discriminator = new Discriminator().propertyName(TYPE);
        new TreeMap<>(form.types()).forEach((type, shape) -> {
            Schema<?> one = records.body(shape);
            Schema<?> word = ProblemSchemas.typed("string");
            word.setConst(type);
            one.addProperty(TYPE, word);
            one.addRequiredItem(TYPE);
            String name = form.job() + named(type);
            components.addSchemas(name, one);
            job.addOneOfItem(reference(name));
            discriminator.mapping(type, "#/components/schemas/" + name);
        });
        job.setDiscriminator(discriminator);
        components.addSchemas(form.job() + PAYLOAD, job);
        return reference(form.job() + PAYLOAD);
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** {@code csv-card} as {@code CsvCard}. */
    private static String named(String type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
