package dev.kopru.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in a list that no answer named. */
class WrongPlacesInListsTests extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/retries?after=x",
                "/api/retries?after=5&page=1",
                "/api/runs?after=2026-01-01",
                "/api/audit?after=5",
                "/api/audit?after=_",
                "/api/audit?after=2026-03-01T10:00:00Z_x",
                "/api/notices?after=yesterday_1",
                "/api/retries?q=a&begins=b"
            })
    void aPlaceThatIsNoneIsABadRequest(String wrong) throws Exception {
        assertThat(get(wrong).status()).isEqualTo(400);
    }
}
