package dev.kopru.alert;

/** The way by which somebody is told. */
public enum Channel {
    MAIL,
    WEBHOOK
}
