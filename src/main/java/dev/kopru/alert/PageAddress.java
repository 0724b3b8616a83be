package dev.kopru.alert;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a browser finds the page of alerts, as far as the settings say. */
@Component
class PageAddress {

    private final String address;

    PageAddress(@Value("${kopru.address:}") String address) {
        this.address = address.strip().replaceFirst("/+$", "");
    }

    Optional<String> link() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address + "/alerts");
    }
}
