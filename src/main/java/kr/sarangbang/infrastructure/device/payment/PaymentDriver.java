package kr.sarangbang.infrastructure.device.payment;

import java.util.function.UnaryOperator;
import kr.sarangbang.port.PaymentTerminal;

/**
 * A kind of payment terminal, found by {@link java.util.ServiceLoader}. A descriptor names it as
 * its {@code driver}.
 */
public interface PaymentDriver {
    /** The name in descriptors: small letters, digits and hyphens; unlike every other driver's. */
    String name();

    /**
     * Makes the terminal from a descriptor's properties. Neither asks the terminal nor opens or
     * writes a file, so that a descriptor can be tried without harm, and what is made needs no
     * closing.
     *
     * @param property a property's value, or empty text
     * @throws WrongProperty if a property is missing or wrong
     */
    PaymentTerminal make(UnaryOperator<String> property) throws WrongProperty;

    /** A property that cannot work, in a sentence for staff, in Korean. */
    final class WrongProperty extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        /** The sentence says which property, what is wrong, and what to do. */
        public WrongProperty(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
