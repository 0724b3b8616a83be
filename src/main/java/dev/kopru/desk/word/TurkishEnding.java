package dev.kopru.desk.word;

import java.time.LocalTime;

/** The ending of a time in Turkish, which follows the sound of its last number: 08:00'de, 09:00'da, 13:40'ta. */
final class TurkishEnding {

    private static final String[] OF_ONES = {"da", "de", "de", "te", "te", "te", "da", "de", "de", "da"};
    private static final String[] OF_TENS = {"da", "da", "de", "da", "ta", "de"};

    private TurkishEnding() {}

    static String in(LocalTime time) {
        int said = time.getMinute() == 0 ? time.getHour() : time.getMinute();
        return said % 10 == 0 ? OF_TENS[said / 10] : OF_ONES[said % 10];
    }
}
