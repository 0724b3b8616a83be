package com.example.acme;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the orders are. */
@ConfigurationProperties("kopru.connector.acme")
record AcmeProperties(Path file) {}
