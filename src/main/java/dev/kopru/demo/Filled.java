package dev.kopru.demo;

/** How many rows the demo wrote into each neighbour's schema; 0 where there was data already. */
public record Filled(int storeRows, int accountingRows) {

    static final Filled NOTHING = new Filled(0, 0);

    Filled and(Filled other) {
        return new Filled(storeRows + other.storeRows, accountingRows + other.accountingRows);
    }

    boolean isNothing() {
        return storeRows + accountingRows == 0;
    }
}
