package dev.tideline.apps.run;

/** Kafka has not answered for so long that waiting on would only hide it. */
final class BrokerLostException extends RuntimeException {

    BrokerLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
