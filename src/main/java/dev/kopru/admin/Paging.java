package dev.kopru.admin;

/** Which part of a list is asked for; pages count from 0. */
record Paging(int page, int size) {

    static final String DEFAULT_SIZE = "50";
    private static final int LARGEST = 500;

    static Paging of(int page, int size) {
        if (page < 0) {
            throw InvalidRequestException.parameter("page", page);
        }
        if (size < 1) {
            throw InvalidRequestException.parameter("size", size);
        }
        return new Paging(page, Math.min(size, LARGEST));
    }

    long offset() {
        return (long) page * size;
    }
}
