package dev.kopru.crash.day;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Customers who read their statements, each once in the day, one in fifty as a PDF. */
final class DayOfCustomers {

    private static final int ONE_WANTS_PAPER = 50;

    private final BusyService service;
    private final DaySizes sizes;
    private final List<Double> seconds = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();

    DayOfCustomers(BusyService service, DaySizes sizes) {
        this.service = service;
        this.sizes = sizes;
    }

    void read(int moment) throws IOException, InterruptedException {
        int until = (int) ((long) sizes.customers() * (moment + 1) / DaySizes.MOMENTS);
        for (int n = (int) ((long) sizes.customers() * moment / DaySizes.MOMENTS); n < until; n++) {
            String form = n % ONE_WANTS_PAPER == 0 ? "pdf" : "json";
            long began = System.nanoTime();
            HttpResponse<byte[]> answer =
                    service.get(String.format(Locale.ROOT, "/api/statements/120.%06d?currency=TRY&format=%s", n, form));
            seconds.add((System.nanoTime() - began) / 1e9);
            answers.merge(form + " " + answer.statusCode(), 1, Integer::sum);
        }
    }

    DayFreshness.Seconds seconds() {
        return DayFreshness.Seconds.of(seconds);
    }

    Map<String, Integer> answers() {
        return answers;
    }
}
