package dev.kopru.admin.description;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What usually stands in a field, by its name. */
final class SampleWords {

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-03-01T10:15:30Z",
            "date", "2026-03-01",
            "duration", "PT5M",
            "uri-reference", "/api/runs/4711",
            "uri", "https://kopru.example/statements/120.01.000042",
            "uuid", "3fa81c07-5717-4562-b3fc-2c963f66afa6",
            "time", "22:00:00Z");

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("account", "120.01.000042"),
            Map.entry("action", "replay"),
            Map.entry("code", "UNKNOWN_PAYMENT"),
            Map.entry("column", "Tutar"),
            Map.entry("cron", "0 0/10 8-20 * * ?"),
            Map.entry("currency", "TRY"),
            Map.entry("file", "siparisler.csv"),
            Map.entry("from", "22:00"),
            Map.entry("job", "OrderImportJob"),
            Map.entry("key", "shop:10482"),
            Map.entry("kind", "orders"),
            Map.entry("label", "10482"),
            Map.entry("name", "OrderImportJob"),
            Map.entry("number", "10482"),
            Map.entry("payload", "{\"type\":\"order\",\"order\":{\"id\":\"10482\"}}"),
            Map.entry("person", "ayse"),
            Map.entry("profile", "kopru"),
            Map.entry("reason", "UNKNOWN_PAYMENT"),
            Map.entry("sku", "ELB-001-KRM-M"),
            Map.entry("status", "COMPLETED"),
            Map.entry("step", "changedOrders"),
            Map.entry("text", "Payment method Bitcoin is not listed in jobs/order.yml"),
            Map.entry("title", "Ayşe Yılmaz"),
            Map.entry("until", "06:00"),
            Map.entry("user", "ayse"));

    private static final Map<String, Long> NUMBERS =
            Map.of("page", 0L, "size", 50L, "total", 1L, "id", 4711L, "run", 4711L, "runId", 4711L, "line", 12L);

    private SampleWords() {}

    static String text(String name, @Nullable String format) {
        String byFormat = format == null ? null : BY_FORMAT.get(format);
        return byFormat == null ? BY_NAME.getOrDefault(name, name.isEmpty() ? "text" : name) : byFormat;
    }

    static long number(String name) {
        return NUMBERS.getOrDefault(name, 3L);
    }
}
