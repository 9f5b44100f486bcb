package kr.sarangbang.slip.paper;

/**
 * Where a paper comes out.
 *
 * @param name as people there say it: 아현동 주민센터 1번 기기, or the shop's name
 * @param telephone whom to call for help, as it is dialled
 */
public record PaperPlace(String name, String telephone) {}
