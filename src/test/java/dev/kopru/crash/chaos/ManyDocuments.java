package dev.kopru.crash.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forty long PDFs at once, through a signed link. */
final class ManyDocuments implements ChaosTrouble {

    private static final int AT_ONCE = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern URL = Pattern.compile("\"url\"\\s*:\\s*\"([^\"]+)\"");

    private final TroubledService service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> answers = new TreeMap<>();

    ManyDocuments(TroubledService service) {
        this.service = service;
    }

    @Override
    public void happen() throws IOException, InterruptedException {
        String link = link();
        if (link.isEmpty()) {
            count("no link");
            return;
        }
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            asked.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create(link + "?format=pdf"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        }
        for (CompletableFuture<HttpResponse<byte[]>> one : asked) {
            try {
                count(named(one.join()));
            } catch (CompletionException e) {
                count(String.valueOf(e.getCause()));
            }
        }
    }

    /** How often what was answered; 503 only counts as such when it says when to come again. */
    Map<String, Integer> answers() {
        synchronized (answers) {
            return Map.copyOf(answers);
        }
    }

    private static String named(HttpResponse<byte[]> answer) {
        boolean again = answer.headers().firstValue("Retry-After").isPresent();
        boolean pdf = new String(answer.body(), 0, Math.min(4, answer.body().length), StandardCharsets.ISO_8859_1)
                .equals("%PDF");
        return answer.statusCode() + (again ? " come again" : "") + (pdf ? " PDF" : "");
    }

    private void count(String answer) {
        synchronized (answers) {
            answers.merge(answer, 1, Integer::sum);
        }
    }

    /** Empty while the service cannot make one. */
    private String link() throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString(("admin:" + TroubledService.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(service.address("/api/statements/" + ChaosLedger.LONG_ACCOUNT + "/links"))
                        .header("Authorization", "Basic " + login)
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher url = URL.matcher(answer.body());
        return answer.statusCode() == 201 && url.find() ? url.group(1) : "";
    }
}
