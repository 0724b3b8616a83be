package dev.kopru.desk.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kopru.desk.word.DeskWords;
import dev.kopru.record.ReasonMessages;
import dev.kopru.setting.KnownNames;
import dev.kopru.setting.SettingShape;
import dev.kopru.setting.SettingShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What forms offer and check where the books have a chart of accounts. */
class OfferedNamesTests {

    private static final String PAYMENTS = "kopru.order.payments";
    private static final SettingShape ACCOUNT = new SettingShape("account", Kind.TEXT, true, List.of(), List.of());

    private final OfferedNames names = new OfferedNames(
            new StaticListableBeanFactory(Map.of("chart", new Chart())).getBeanProvider(KnownNames.class));

    /** Two accounts, and no others. */
    private static final class Chart implements KnownNames {

        @Override
        public Set<String> settings() {
            return Set.of(PAYMENTS + "[].account");
        }

        @Override
        public boolean needsOne() {
            return true;
        }

        @Override
        public Optional<Names> now() {
            return Optional.of(new Names(
                    new TreeSet<>(List.of("100.01", "102.01")),
                    true,
                    Map.of("100.01", new Told("Kasa", null), "102.01", new Told("Banka", 12L))));
        }
    }

    private static FilledField payments(String... accounts) {
        List<FilledRow> rows = new ArrayList<>();
        for (String account : accounts) {
            String parameter = PAYMENTS + "[" + rows.size() + "]";
            FilledCell cell = new FilledCell(ACCOUNT, parameter + ".account", "order.payments.account", account, null);
            rows.add(new FilledRow(parameter, List.of(cell), false));
        }
        SettingShape shape = new SettingShape(PAYMENTS, Kind.TABLE, false, List.of(), List.of(ACCOUNT));
        return new FilledField(shape, new FilledCell(shape, PAYMENTS, "order.payments", "", null), rows, "[]");
    }

    private static DeskWords words(String language) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/desk-goods", "messages/desk-settings");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new DeskWords(texts, mock(ReasonMessages.class), Locale.forLanguageTag(language));
    }

    @Test
    void accountsAreOfferedWithTheirNamesAndHowOftenTheyAreUsed() {
        assertThat(names.of(List.of(payments("100.01")), words("tr")))
                .containsExactly(Map.entry(
                        "order.payments.account",
                        List.of(new OfferedName("100.01", "Kasa"), new OfferedName("102.01", "Banka, 12 kez"))));
        assertThat(names.of(List.of(payments("100.01")), words("en")).values().toString())
                .contains("Banka, 12 times");
    }

    @Test
    void anAccountThatTheBooksDoNotHaveIsToldAmongRightOnes() {
        FilledField field = payments("100.01", "108.01", "102.1");

        assertThat(names.unknown(List.of(field), words("tr")).get(PAYMENTS))
                .startsWith("Muhasebede bulunamadı: 102.1, 108.01.");
        assertThat(names.allUnknown(field, words("tr"))).isEmpty();
    }

    @Test
    void accountsOfWhichTheBooksHaveNotOneAreRefused() {
        FilledField field = payments("108.01", "", "102.1");

        assertThat(names.allUnknown(field, words("tr")).orElseThrow()).contains("muhasebede yok (108.01, 102.1)");
        assertThat(names.allUnknown(field, words("en")).orElseThrow()).contains("108.01, 102.1");
        assertThat(names.allUnknown(payments("", ""), words("tr"))).isEmpty();
    }
}
