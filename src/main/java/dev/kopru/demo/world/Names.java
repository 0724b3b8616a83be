package dev.kopru.demo.world;

/** Invents people and companies. */
public final class Names {

    private final Dice dice;

    public Names(Dice dice) {
        this.dice = dice;
    }

    public String firstName() {
        String first = dice.pick(Words.list(dice.chance(65) ? "female" : "male"));
        return dice.chance(8) ? first + " " + dice.pick(Words.list("female")) : first;
    }

    public String lastName() {
        return dice.pick(Words.list("surname"));
    }

    public String company() {
        return "%s %s %s"
                .formatted(
                        dice.pick(Words.list("company.stem")),
                        dice.pick(Words.list("company.trade")),
                        dice.pick(Words.list("company.form")));
    }

    public String vkn() {
        return CheckDigits.vkn(String.valueOf(dice.between(100_000_000, 999_999_999)));
    }

    public String tckn() {
        return CheckDigits.tckn(String.valueOf(dice.between(100_000_000, 999_999_999)));
    }
}
