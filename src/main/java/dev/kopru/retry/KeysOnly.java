package dev.kopru.retry;

import dev.kopru.record.Source;
import dev.kopru.retry.payload.KeyPayload;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What is kept of a record whose payload is too long, and what is taken for one that was kept all the same. */
@Component
class KeysOnly {

    private final Supplier<List<PayloadForm>> forms;

    KeysOnly(ObjectProvider<PayloadForm> forms) {
        this.forms = SingletonSupplier.of(() -> forms.stream().toList());
    }

    /** By which the record is found again where its job can read it again. */
    String of(String job, Source source) {
        return forms.get().stream()
                .filter(form -> form.job().equals(job))
                .findFirst()
                .map(form -> form.keysOnly(source))
                .orElseGet(() -> KeyPayload.of(source));
    }
}
