package dev.kopru.alert;

/** Sends messages by one channel; waits for its other side for a bounded time only. */
interface Sender {

    Channel channel();

    /** Whether the settings say by what. */
    boolean isOn();

    /**
     * Sends it once.
     *
     * @throws DeliveryException when it did not arrive, as far as is known
     */
    void send(Message message, Recipient recipient) throws DeliveryException;
}
