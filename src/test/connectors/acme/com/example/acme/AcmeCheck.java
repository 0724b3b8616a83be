package com.example.acme;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Looks whether the file of orders is there. */
public class AcmeCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        String file = start.environment().getProperty("kopru.connector.acme.file", "");
        if (!Files.isRegularFile(Path.of(file))) {
            findings.accept(Finding.problem("file.missing", file));
        }
    }
}
