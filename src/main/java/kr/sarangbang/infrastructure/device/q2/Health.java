package kr.sarangbang.infrastructure.device.q2;

/** How a device is, as staff would say it. */
public sealed interface Health {
    /**
     * It works.
     *
     * @param remark what will have to be done soon, such as a new roll; empty if nothing
     */
    record Ready(String remark) implements Health {}

    /**
     * It does not work now; it is looked after, and will be there by itself once the cause is gone.
     *
     * @param reason a Korean sentence
     */
    record NotReady(String reason) implements Health {}

    /**
     * It will not work until somebody changes its descriptor.
     *
     * @param reason a Korean sentence
     */
    record Misconfigured(String reason) implements Health {}
}
