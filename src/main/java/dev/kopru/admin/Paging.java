package dev.kopru.admin;

/** Which part of a list is asked for; pages count from 0. */
record Paging(int page, int size) {

    static final String DEFAULT_SIZE = "50";
    private static final int LARGEST = 500;

    static Paging of(int page, int size) {
        if (page < 0) {
            throw InvalidRequestException.outOfRange("page", page, 0, Integer.MAX_VALUE);
        }
        if (size < 1 || size > LARGEST) {
            throw InvalidRequestException.outOfRange("size", size, 1, LARGEST);
        }
        return new Paging(page, size);
    }

    long offset() {
        return (long) page * size;
    }
}
