package kr.sarangbang.infrastructure.device.easycard;

/** The payment program over a WebSocket. */
class EasyCardWebSocketContractTest extends EasyCardContract {
    EasyCardWebSocketContractTest() {
        super(TestAgent.Way.WEB_SOCKET);
    }
}
