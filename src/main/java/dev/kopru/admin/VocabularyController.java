package dev.kopru.admin;

import dev.kopru.setting.KnownNames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the two programs call their things: whoever sets something up need not guess. */
@RestController
@RequestMapping("/api/connections")
@Tag(name = "connections", description = "Bağlantılar / the two programs")
class VocabularyController {

    private static final List<String> SIDES = List.of(KnownNames.SHOP, KnownNames.BOOKS);

    private final List<KnownNames> known;

    VocabularyController(ObjectProvider<KnownNames> known) {
        this.known = known.stream().toList();
    }

    @GetMapping("/{side}/vocabulary")
    @Operation(
            summary =
                    "The names that a program has: order statuses, payment methods, document states, payment accounts,"
                            + " VAT rates, price lists, warehouses, categories, units",
            description = "Just as the settings have to write them, looked up when it is asked. A kind that the program"
                    + " cannot be asked for, or not now, is there with known=false")
    VocabularyView vocabulary(
            @Parameter(schema = @Schema(allowableValues = {KnownNames.SHOP, KnownNames.BOOKS})) @PathVariable
                    String side) {
        if (!SIDES.contains(side)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, KnownNames> kinds = new TreeMap<>();
        known.forEach(names ->
                names.kind().filter(kind -> kind.side().equals(side)).ifPresent(kind -> kinds.put(kind.name(), names)));
        // Each waits a little for its program, and none for another.
        return new VocabularyView(
                side,
                kinds.entrySet().parallelStream()
                        .map(kind -> VocabularyView.Kind.of(
                                kind.getKey(), kind.getValue().now()))
                        .toList());
    }
}
