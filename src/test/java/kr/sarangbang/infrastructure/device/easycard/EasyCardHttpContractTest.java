package kr.sarangbang.infrastructure.device.easycard;

/** The payment program over HTTP. */
class EasyCardHttpContractTest extends EasyCardContract {
    EasyCardHttpContractTest() {
        super(TestAgent.Way.HTTP);
    }
}
