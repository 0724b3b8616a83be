package dev.kopru.crash.chaos;

/** Something bad that happens to the service, and is over again when the method returns. */
interface ChaosTrouble {

    void happen() throws Exception;
}
