package kr.sarangbang.host.application;

/**
 * Told when a request passes a point at which the process may die: {@code booked}, durable and not
 * answered, and {@code answering}, just before the answer leaves. In the product it does nothing.
 */
@FunctionalInterface
public interface IssuerMilestones {
    void reached(String point);

    IssuerMilestones NONE = point -> {};
}
