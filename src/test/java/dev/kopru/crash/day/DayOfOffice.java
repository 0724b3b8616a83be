package dev.kopru.crash.day;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to and fro beside the jobs: a file of orders and a message to a webhook every hour. */
final class DayOfOffice implements AutoCloseable {

    static final int ORDERS_IN_A_FILE = 20;

    private static final String HEADER =
            "Sipariş Id;Sipariş No;Durum;Para Birimi;KDV Dahil;Sipariş Tarihi;Müşteri Türü;Ad;Soyad;E-posta;Telefon;Fatura Ülkesi;"
                    + "Ödeme Yöntemi;Genel Toplam;Stok Kodu;Ürün Adı;Miktar;Birim;Birim Fiyat;KDV Oranı\n";
    private static final String BOUNDARY = "gun-0123456789";

    private final BusyService service;
    private final HttpServer listener;
    private final AtomicInteger heard = new AtomicInteger();
    private String subscription = "";
    private int hoursToSend;
    private int filesSent;

    DayOfOffice(BusyService service) throws IOException {
        this.service = service;
        this.listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", asked -> {
            heard.incrementAndGet();
            asked.sendResponseHeaders(204, -1);
            asked.close();
        });
        listener.start();
    }

    void begin() throws IOException, InterruptedException {
        String body = "{\"channel\":\"WEBHOOK\",\"address\":\"http://127.0.0.1:"
                + listener.getAddress().getPort() + "/kopru\"}";
        JsonNode answer = JsonMapper.shared()
                .readTree(service.post("/api/alerts/subscriptions", "application/json", body)
                        .body());
        subscription = answer.get("id").asString();
    }

    /** A file has to wait while a run is going on. */
    void work(int moment) throws IOException, InterruptedException {
        if (moment % (DaySizes.MOMENTS / DaySizes.HOURS) == 0) {
            hoursToSend++;
            service.post("/api/alerts/subscriptions/" + subscription + "/test", "application/json", "");
        }
        sendFiles();
    }

    /** Files that are still to be sent; 0 when all were taken. */
    int sendFiles() throws IOException, InterruptedException {
        if (hoursToSend > 0 && upload(filesSent) == 202) {
            filesSent++;
            hoursToSend--;
        }
        return hoursToSend;
    }

    private int upload(int number) throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < ORDERS_IN_A_FILE; n++) {
            int id = 9_000_000 + number * ORDERS_IN_A_FILE + n;
            file.append(id)
                    .append(";F-")
                    .append(id)
                    .append(";Paid;TRY;evet;02.03.2026 10:00;bireysel;Nazlı;Göksu;nazli")
                    .append(id)
                    .append("@example.com;;TR;CreditCard;120,00;DOSYA-1;Semaver;1;adet;120,00;20\n");
        }
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gun-" + number
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        return service.post("/api/imports/orders", "multipart/form-data; boundary=" + BOUNDARY, body)
                .statusCode();
    }

    int filesSent() {
        return filesSent;
    }

    int messagesHeard() {
        return heard.get();
    }

    @Override
    public void close() {
        listener.stop(0);
    }
}
