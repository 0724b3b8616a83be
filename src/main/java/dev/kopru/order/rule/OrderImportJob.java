package dev.kopru.order.rule;

/** The name by which the job is started, scheduled and found. */
public final class OrderImportJob {

    public static final String NAME = "OrderImportJob";

    private OrderImportJob() {}
}
