package dev.kopru.order;

/** The name by which the job is started, scheduled and found. */
final class OrderImportJob {

    static final String NAME = "OrderImportJob";

    private OrderImportJob() {}
}
