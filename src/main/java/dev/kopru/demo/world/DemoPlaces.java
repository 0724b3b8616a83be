package dev.kopru.demo.world;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** Invents addresses in Turkish cities, some with long directions for the courier, and a few abroad. */
public final class DemoPlaces {

    private static final List<CSVRecord> CITIES = Resource.rows("cities.csv");
    private static final List<DemoPlace> ABROAD = List.of(
            new DemoPlace("Hauptstraße 17b, 3. OG", "Kreuzberg", "Berlin", "10999", "DE", ""),
            new DemoPlace("Keupstraße 88", "Mülheim", "Köln", "51063", "DE", ""),
            new DemoPlace("12 Green Lanes, Flat 4", "Haringey", "London", "N4 1LJ", "GB", ""),
            new DemoPlace("Zeedijk 45-II", "Centrum", "Amsterdam", "1012 AR", "NL", ""),
            new DemoPlace("2201 Main St Apt 5C", "Paterson", "New Jersey", "07505", "US", ""));

    private final Dice dice;

    public DemoPlaces(Dice dice) {
        this.dice = dice;
    }

    public DemoPlace next() {
        CSVRecord city = dice.pick(CITIES);
        return new DemoPlace(
                line(),
                dice.pick(Resource.words(city, "districts")),
                city.get("city"),
                String.format(Locale.ROOT, "%s%03d", city.get("plate"), dice.between(10, 990)),
                "TR",
                dice.pick(Resource.words(city, "tax_offices")));
    }

    public DemoPlace abroad() {
        return dice.pick(ABROAD);
    }

    private String line() {
        String line = "%s Mahallesi %s No: %s"
                .formatted(
                        dice.pick(Words.list("neighbourhood")), dice.pick(Words.list("street")), dice.between(1, 180));
        String flat = dice.chance(60) ? " Kat: " + dice.between(1, 9) + " Daire: " + dice.between(1, 40) : "";
        String directions = dice.chance(20) ? " " + dice.pick(Words.list("directions")) : "";
        return line + flat + directions;
    }
}
