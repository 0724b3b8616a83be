package dev.kopru.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all three databases share.
 *
 * @param maxWait how long a start waits for Köprü's own database
 * @param socketTimeout after how long a silent statement counts as a dead connection
 */
@ConfigurationProperties("kopru.database")
record DatabaseSettings(@DefaultValue("10m") Duration maxWait, @DefaultValue("120s") Duration socketTimeout) {}
