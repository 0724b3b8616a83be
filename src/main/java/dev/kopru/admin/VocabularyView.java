package dev.kopru.admin;

import dev.kopru.setting.KnownNames.Names;
import dev.kopru.setting.KnownNames.Told;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of one program, kind by kind. */
record VocabularyView(String side, List<Kind> vocabularies) {

    /** The words of one kind. */
    @Schema(name = "VocabularyKind")
    record Kind(
            @Schema(
                            description =
                                    "orderStatuses or paymentMethods of the shop; documentStates, paymentAccounts, vatRates,"
                                            + " priceLists, warehouses, categories or units of the books")
                    String kind,
            @Schema(description = "false where the program cannot be asked, or does not answer at once") boolean known,
            @Schema(description = "Whether there are no others") boolean complete,
            List<Word> words) {

        static Kind of(String kind, Optional<Names> found) {
            return new Kind(
                    kind,
                    found.isPresent(),
                    found.filter(Names::all).isPresent(),
                    found.stream()
                            .flatMap(names -> names.names().stream()
                                    .map(name -> Word.of(name, names.told().get(name))))
                            .toList());
        }
    }

    /** A name, just as settings have to write it. */
    @Schema(name = "VocabularyWord")
    record Word(
            String name,
            @Nullable String meaning,
            @Schema(description = "How often it occurs, of what was looked at") @Nullable Long times) {

        private static Word of(String name, @Nullable Told told) {
            return new Word(name, told == null ? null : told.meaning(), told == null ? null : told.times());
        }
    }
}
