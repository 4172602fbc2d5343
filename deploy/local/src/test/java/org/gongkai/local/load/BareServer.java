package org.gongkai.local.load;

import java.nio.file.Files;
import java.nio.file.Path;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/**
 * The least that a gateway and a service could be: {@code origin FILE} answers every request with
 * the bytes of a file, {@code proxy URL} passes every request on. Prints its port.
 */
public final class BareServer {

  private BareServer() {}

  public static void main(String[] arguments) throws Exception {
    DisposableServer server =
        arguments[0].equals("origin") ? origin(Path.of(arguments[1])) : proxy(arguments[1]);
    System.out.println(server.port());
    server.onDispose().block();
  }

  private static DisposableServer origin(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .handle((request, response) ->
            response
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Content-Length", String.valueOf(bytes.length))
                .sendObject(response.alloc().buffer(bytes.length).writeBytes(bytes)))
        .bindNow();
  }

  private static DisposableServer proxy(String origin) {
    HttpClient client = HttpClient.create();
    return HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .handle((request, response) ->
            client
                .get()
                .uri(origin + request.uri())
                .responseConnection((answer, connection) ->
                    response
                        .status(answer.status())
                        .headers(answer.responseHeaders().copy())
                        .send(connection.inbound().receive().retain())))
        .bindNow();
  }
}
