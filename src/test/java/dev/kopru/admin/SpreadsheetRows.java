package dev.kopru.admin;

import java.util.List;
import java.util.Set;

/**
 * Two records of one kind, full of what spreadsheets change, with one wrong cell each.
 *
 * @param template {@code 00#} stands for what begins every key and makes it another one
 * @param wrong the wrong cells, between their delimiters
 * @param right what the cells should be
 */
record SpreadsheetRows(String kind, char delimiter, String template, String wrong, String right) {

    /** Columns that differ between two records that are the same. */
    static final Set<String> DIFFERENT = Set.of(
            "id",
            "order_id",
            "number",
            "source_revision",
            "content_hash",
            "created_at",
            "changed_at",
            "revision",
            "sku_key");

    private static final String LONG =
            "Uzun bir not; \"tırnaklı\", ğüşıöçİĞÜŞÖÇ. ".replace("\"", "\"\"").repeat(20);

    static final List<SpreadsheetRows> ALL = List.of(
            new SpreadsheetRows(
                    "orders",
                    ';',
                    """
                    Sipariş Id;Sipariş No;Durum;Para Birimi;KDV Dahil;Sipariş Tarihi;Sipariş Notu;Müşteri Id;Ad;Soyad;Telefon;E-posta;Fatura Adresi;Fatura İlçesi;Fatura İli;Fatura Posta Kodu;Stok Kodu;Ürün Adı;Miktar;Birim;Birim Fiyat;KDV Oranı;Genel Toplam;Ödeme Yöntemi
                    00#017;1/#2;Paid;TL;evet;1.3.2026 09:05;"Kapıyı çalmayın
                    lütfen; ""acil"" diye";099501;Işıl;Çağdaş;0533 111 00 22;isil@ornek.com;1-2;Şişli;İstanbul;01330;00#021;=SUM(A1);üç;adet;12,50;20;2.537,50;CashOnDelivery
                    00#017;;;;;;;;;;;;;;;;00#022;doğru;2;adet;1.250,00;20;;
                    00#018;March 1, 2026;Paid;TL;evet;2026-03-01 08:26:00;@acele -5 %10;099502;+Ali;5 Mart;+90 532 000 00 00;;12:30 PM;(5);true;06010;8690526000004;"Boru 1/2"" -10, ince";üç;adet;0,10;20;0,30;CashOnDelivery
                    """,
                    ";üç;",
                    ";3;"),
            new SpreadsheetRows(
                    "stock-cards",
                    ';',
                    """
                    Kart Kodu;Ad;Kısa Açıklama;Açıklama;Kategori;Marka;Birim;KDV Oranı;Ağırlık (kg);SKU;Özellik: Beden;Barkod;Fiyat;Para Birimi;Fiyata KDV Dahil;İndirimli Fiyat;İndirim Başlangıcı;İndirim Bitişi
                    00#017;1.000 Parça;-ucuz;"<p>Çok
                    satırlı; ""iyi"" bir şey</p>";Giyim > 1-2;MART 24;adet;yirmi;0,750;00#021;36-38;869052608#626;12,50;TL;evet;10,00;1.3.2026;31.3.2026 23:59
                    00#017;;;;;;;;;00#022;1/2;86905260#463;1.234,56;TL;evet;;;
                    00#018;'t Hooft;=1+1;LONG;Giyim;doğru;metre;yirmi;1.250,5;00#018;;;0,99;TL;hayır;;;
                    """
                            .replace("LONG", '"' + LONG + '"'),
                    ";yirmi;",
                    ";20;"),
            new SpreadsheetRows(
                    "inventory",
                    ',',
                    """
                    Stok Kodu,Miktar,Birim,Tarih
                    00#021,beş,adet,2026-03-01 08:26:00
                    00#018,beş,metre,1.3.2026
                    """,
                    ",beş,",
                    ",5,"),
            new SpreadsheetRows(
                    "movements",
                    ';',
                    """
                    Cari Kodu;Ünvan;Vergi No;Para Birimi;Tarih;Vade Tarihi;İşlem;Belge No;Açıklama;Borç;Alacak;Hareket No
                    00#017;Işık & Çınar Ltd. Şti.;4540536920;TL;31.12.2025;1.2.2026;Fatura;000123;=SUM(A1);1.234,56;;0017
                    00#017;;;TL;32.12.2025;;Tahsilat;1-2;"iki
                    satır; ""açıklama"" var";;0,10;0018
                    00#018;-Şen;;TL;32.12.2025;;Fatura;1E5;Pazartesi, 1 Mart 2024;12,50;;0019
                    """,
                    ";32.12.2025;",
                    ";31.12.2025;"));

    /** The file; its two records are wrong unless they are to be right. */
    String text(int number, boolean isRight) {
        String text = template.replace("00#", "00" + number).replace("#", String.valueOf(number));
        return isRight ? text.replace(wrong, right) : text;
    }

    static String withoutNumber(String text, int number) {
        return text.replaceAll("\\b00" + number + "(?=\\d{3}\\b)", "00#")
                .replaceAll("\\b1/" + number + "2\\b", "1/#2")
                .replaceAll("\\b(86905260|869052608)" + number + "(463|626)\\b", "$1#$2");
    }
}
