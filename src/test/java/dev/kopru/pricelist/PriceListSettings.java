package dev.kopru.pricelist;

import dev.kopru.run.JobTimer;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code jobs/pricelist.yml}; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.pricelist", ignoreUnknownFields = false)
record PriceListSettings(
        JobTimer timer,
        int chunkSize,
        Duration overlap,
        Duration fullComparison,
        int retriesPerRun,
        String list,
        String file) {

    PriceListSettings {
        if (chunkSize < 1 || retriesPerRun < 1 || list.isBlank() || file.isBlank()) {
            throw new IllegalArgumentException("jobs/pricelist.yml: chunk-size and retries-per-run must be at least 1,"
                    + " list and file must not be blank");
        }
    }
}
