package dev.kopru.demo;

/** Invents people and companies. */
final class Names {

    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    String firstName() {
        String first = dice.pick(Words.list(dice.chance(65) ? "female" : "male"));
        return dice.chance(8) ? first + " " + dice.pick(Words.list("female")) : first;
    }

    String lastName() {
        return dice.pick(Words.list("surname"));
    }

    String company() {
        return "%s %s %s"
                .formatted(
                        dice.pick(Words.list("company.stem")),
                        dice.pick(Words.list("company.trade")),
                        dice.pick(Words.list("company.form")));
    }

    String vkn() {
        return CheckDigits.vkn(String.valueOf(dice.between(100_000_000, 999_999_999)));
    }

    String tckn() {
        return CheckDigits.tckn(String.valueOf(dice.between(100_000_000, 999_999_999)));
    }
}
