package dev.kopru.people;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A payload in JSON without who somebody is; what is not known by its field is judged by what it looks like. */
final class MaskedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Set<String> PERSONAL = Set.of(
            "address",
            "city",
            "company",
            "description",
            "district",
            "email",
            "firstName",
            "lastName",
            "line",
            "note",
            "phone",
            "postCode",
            "taxNumber",
            "taxOffice",
            "title");
    private static final Set<String> SHOWN = Set.of(
            "accountCode",
            "country",
            "currency",
            "decimal",
            "file",
            "id",
            "kind",
            "method",
            "number",
            "orderId",
            "paymentMethod",
            "profile",
            "relatedOrderId",
            "sku",
            "status",
            "store",
            "type",
            "unit");
    /** In the names of a file's columns, folded. */
    private static final Pattern PERSONAL_COLUMN = Pattern.compile(
            ".*(?:unvan|posta|mail|telefon|phone|gsm|vergi|tax|kimlik|tckn|vkn|adres|address|isim|musteri adi|soyad"
                    + "|customer name|iban).*|ad|adi|name");

    private MaskedJson() {}

    /** What cannot be read is not shown. */
    static String of(String json) {
        try {
            return JSON.writeValueAsString(masked("", JSON.readTree(json), false));
        } catch (JacksonException unreadable) {
            return "{}";
        }
    }

    private static JsonNode masked(String field, JsonNode node, boolean isGoods) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> one : Set.copyOf(object.properties())) {
                object.set(one.getKey(), masked(one.getKey(), one.getValue(), isGoods || "lines".equals(field)));
            }
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(field, array.get(i), isGoods));
            }
            return array;
        }
        return node.isString() ? StringNode.valueOf(text(field, node.asString(), isGoods)) : node;
    }

    private static String text(String field, String text, boolean isGoods) {
        if (SHOWN.contains(field) || isGoods && "name".equals(field)) {
            return Masking.sentence(text);
        }
        boolean isPersonal = PERSONAL.contains(field)
                || PERSONAL_COLUMN.matcher(folded(field)).matches();
        return String.valueOf(isPersonal ? Masking.whole(text) : Masking.value(text));
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.forLanguageTag("tr"))
                .replace('ı', 'i')
                .replace('ü', 'u')
                .replace('ş', 's')
                .replace('ö', 'o')
                .replace('ç', 'c')
                .replace('ğ', 'g');
    }
}
