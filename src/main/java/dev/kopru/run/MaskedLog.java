package dev.kopru.run;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.kopru.text.MaskedText;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Keeps personal data out of a log that is written as JSON; named in {@code logging.structured.json.customizer}. */
public final class MaskedLog implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, MaskedText::of));
    }
}
